import { countUnreadOf } from "./modules/notices/index.ts";
import { authoritySettings, findViewers, type Viewer } from "./modules/organisation/index.ts";
import { type Db, inAuthority } from "./platform/database/doors.ts";
import { batchedBy } from "./platform/http/batch.ts";

/** Who asks for a page, as the database knows the person now. */
export interface Asker {
  viewer: Viewer;
  /** Messages not read yet. */
  unread: number;
  /** The authority wants more than a password. */
  needsSecondFactor: boolean;
}

/**
 * Looks up who asks for a page: all who wait at the same time in one transaction, so that a busy
 * server asks seldom, and never before the request came. Null for who isn't one of ours any more.
 */
export function askers(
  app: Db,
  given: { authority(): Promise<{ id: string } | null>; clock(): Date },
): (personId: string) => Promise<Asker | null> {
  return batchedBy(async (personIds: string[]) => {
    const authority = await given.authority();
    if (authority === null) return new Map();
    return inAuthority(app, { authorityId: authority.id, actor: "system" }, async (tx) => {
      const viewers = await findViewers(tx, personIds, given.clock());
      const unread = await countUnreadOf(tx, authority.id, personIds);
      const { needsSecondFactor } = await authoritySettings(tx);
      return new Map(
        [...viewers].map(([id, viewer]) => [
          id,
          { viewer, unread: unread.get(id) ?? 0, needsSecondFactor },
        ]),
      );
    });
  });
}
