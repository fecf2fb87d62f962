import { Outlet } from "react-router";

/** Around every page of a signed-in person. */
export default function Intern() {
  return <Outlet />;
}
