export { DECISION_TYPES, type DecisionType } from "./decision-type.ts";
export { type Decision, loadDecisions, saveDecisions, type Votes } from "./store.ts";
