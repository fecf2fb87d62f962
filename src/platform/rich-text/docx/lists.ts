import { AlignmentType, LevelFormat, type ILevelsOptions } from "docx";

const BULLETS = ["•", "–", "▪"];
const INDENT = 360;

/**
 * Word's numbering for one list at a level from 0: bullets, or numbers from `start` on. Every list
 * has an `instance` of its own, so that none counts on from another.
 */
export function numberingOf(start: number | null, level: number, instance: number) {
  const reference = start === null ? "bullets" : `numbers-${level}-${start}`;
  const levels = Array.from({ length: 9 }, (_, at): ILevelsOptions => {
    const indent = { left: INDENT * (at + 2), hanging: INDENT };
    return {
      level: at,
      format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: start === null ? BULLETS[at % BULLETS.length]! : `%${at + 1}.`,
      alignment: AlignmentType.LEFT,
      start: at === level ? (start ?? 1) : 1,
      style: { paragraph: { indent } },
    };
  });
  return { reference: { reference, levels }, level, instance };
}
