export { type Classified, classifyDecision } from "./classify-decision.ts";
export { DECISION_TYPES, type DecisionType } from "./decision-type.ts";
export { splitSentences } from "./sentences.ts";
export { type Decision, loadDecisions, saveDecisions, type Votes } from "./store.ts";
