export { here, isId } from "../../../platform/database/here.ts";
