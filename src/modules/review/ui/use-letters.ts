import { useState } from "react";
import { REVIEW_PATH } from "../links.ts";
import { putLetters } from "../screen/put-letters.ts";

export interface Letters {
  /** Keys of one letter are wished. */
  on: boolean;
  /** The last choice holds on this page only. */
  isUnsaved: boolean;
  choose(on: boolean): void;
}

/** Whether keys of one letter do something, which each person chooses (WCAG 2.1, 2.1.4). */
export function useLetters(wished: boolean): Letters {
  const [on, setOn] = useState(wished);
  const [isUnsaved, setUnsaved] = useState(false);
  return {
    on,
    isUnsaved,
    choose(next) {
      setOn(next);
      void putLetters(`${REVIEW_PATH}/taster`, next).then((isKept) => setUnsaved(!isKept));
    },
  };
}
