import { useState } from "react";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import { Choice, Line } from "./panel-fields.tsx";

/** What becomes of the case; where it goes to another body, what for. */
export function OutcomeFields({ facts }: { facts: ScreenFacts }) {
  const [way, setWay] = useState("postponed");
  return (
    <>
      <Choice
        name="gang"
        label="Hvad sker der med sagen?"
        onChange={setWay}
        options={[
          { value: "postponed", text: "Udsættes til næste møde" },
          ...facts.comingMeetings.map(({ id, text }) => ({
            value: `moede:${id}`,
            text: `Udsættes til mødet ${text}`,
          })),
          ...facts.bodies.map(({ id, name }) => ({
            value: `udvalg:${id}`,
            text: `Oversendes til ${name}`,
          })),
          { value: "ended", text: "Sagen er afsluttet" },
          { value: "treated", text: "Behandlet, går videre ad sin vej" },
        ]}
      />
      {way.startsWith("udvalg:") && (
        <Choice name="formaal" label="Til hvad?" value="decision" options={facts.purposes} />
      )}
      <Line name="note" label="Bemærkning" isOptional />
    </>
  );
}
