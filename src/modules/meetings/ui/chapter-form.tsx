import { Button, type Refused, TextField } from "../../../ui/index.ts";
import { type Chapters, PuttingFields } from "./putting-fields.tsx";

/** A chapter that stands on this one agenda. */
export function ChapterForm({ where, refused }: { where: Chapters; refused: Refused | undefined }) {
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="handling" value="kapitel" />
      <TextField
        name="title"
        label="Kapitlets titel"
        hint="Kapitlet er kun på denne dagsorden og bliver stående, også når det er tomt. Kapitler, der skal på hver dagsorden, skrives i udvalgets regler."
        required
        maxLength={300}
        refused={refused}
      />
      <PuttingFields where={{ ...where, chapters: [] }} refused={refused} />
      <Button>Tilføj kapitlet</Button>
    </form>
  );
}
