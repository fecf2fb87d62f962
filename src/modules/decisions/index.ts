/** @public */
export { beginMeeting } from "./actions/begin-meeting.ts";
/** @public */
export { endMeeting } from "./actions/end-meeting.ts";
/** @public */
export { takeBackMeeting } from "./actions/take-back-meeting.ts";
/** @public */
export { resumeMeeting } from "./actions/resume-meeting.ts";
/** @public */
export { runOperation } from "./actions/run-operation.ts";
export { type Classified, classifyDecision } from "./classify-decision.ts";
export { followDecisions } from "./follow-decisions.ts";
export { DECISION_TYPES, type DecisionType } from "./decision-type.ts";
export { type Lack } from "./lacks.ts";
export {
  type Ballot,
  type DecisionNow,
  type Operation,
  type OperationResult,
  type SentOperation,
  type Verb,
} from "./operations.ts";
export { DECISION_MERGING } from "./merging.ts";
export { type Outcome } from "./outcome.ts";
export { splitSentences } from "./sentences.ts";
export {
  type Decision,
  loadDecisions,
  rewordDecision,
  saveDecisions,
  type Votes,
} from "./store.ts";
export { voteSentences } from "./vote.ts";
export { lacksInMeeting } from "./live/lacks-in-meeting.ts";
export { LIVE_CHANNEL, liveMeetings } from "./live/source.ts";
export { type LiveScreen, liveViewOf } from "./live/live-view.ts";
