import { data } from "react-router";

/** An address below /intern that no page has. */
export function loader(): never {
  throw data(null, { status: 404 });
}

// A route with a component is a page, so that the error page is what the reader gets.
export default function Unknown() {
  return null;
}
