import type { Route } from "./+types/front.ts";
import { services } from "../../../platform/http/context.ts";
export async function loader({ context }: Route.LoaderArgs) { return { hi: context.get(services).name }; }
export default function Front({ loaderData }: Route.ComponentProps) { return <h1>Hej {loaderData.hi}</h1>; }
