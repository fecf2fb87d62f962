export { STANDING_ITEM_NAMES, STANDING_ITEMS, type StandingItem } from "../organisation/index.ts";
