import { personPath } from "../links.ts";

/** A person's name that leads to the card. */
export function PersonLink({ person }: { person: { id: string; name: string } }) {
  return <a href={personPath(person.id)}>{person.name}</a>;
}
