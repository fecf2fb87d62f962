import { sql } from "kysely";
import { type Db } from "../../src/platform/database/doors.ts";

export const SIZE = { people: 5000, units: 400, bodies: 200, cases: 100_000 };

/**
 * Fills the authority of the database behind `owner` up to a large municipality: people in units,
 * bodies with members, cases with a paper of four sections, a journal and a route, one in twenty on
 * its way through approval. Plain SQL, without the triggers that each change of a user sets off.
 */
export async function fillHouse(owner: Db): Promise<void> {
  await owner.connection().execute(async (connection) => {
    const run = (words: string) => sql.raw(words).execute(connection);
    await run("set session_replication_role = replica");
    await run(`create temp table a as select authority_id as id from app.authority limit 1`);
    await run(`
      insert into app.unit (authority_id, id, parent_id, name)
      select a.id, ${uuid("n", "unit")}, case when n > 8 then ${uuid("(n % 8) + 1", "unit")} end, 'Afdeling ' || n
      from a, generate_series(1, ${SIZE.units}) n`);
    await run(`
      insert into app.person (authority_id, id, name, is_registered, email, initials, unit_id)
      select a.id, ${uuid("n", "person")}, 'Medarbejder Nr' || n, true, 'm' || n || '@stor.example', 'm' || n,
        ${uuid(`(n % ${SIZE.units}) + 1`, "unit")}
      from a, generate_series(1, ${SIZE.people}) n`);
    await run(`
      update app.unit set leader_id = ${uuid("substr(name, 10)::int", "person")} where name like 'Afdeling %'`);
    await run(`
      insert into app.authority_role (authority_id, person_id, role)
      select a.id, ${uuid("n", "person")}, 'case_worker' from a, generate_series(1, ${SIZE.people}, 2) n`);
    await run(`
      insert into app.body (authority_id, id, slug, name, kind)
      select a.id, ${uuid("n", "body")}, 'stort-udvalg-' || n, 'Stort udvalg ' || n, 'political'
      from a, generate_series(1, ${SIZE.bodies}) n`);
    await run(`
      insert into app.membership (authority_id, body_id, person_id, role, starts_on)
      select a.id, ${uuid("b", "body")}, ${uuid(`((b * 37 + m * 101) % ${SIZE.people}) + 1`, "person")},
        case m when 1 then 'chair' when 2 then 'secretary' else 'member' end, '2022-01-01'
      from a, generate_series(1, ${SIZE.bodies}) b, generate_series(1, 11) m`);
    await run(`
      insert into app.case_file (authority_id, id, number, title, unit_id, origin, created_at, created_by, changed_at)
      select a.id, ${uuid("n", "case")}, 'X' || 2010 + n % 16 || '-' || n, 'Sag om ' || (array['lokalplan', 'budget', 'skole', 'vej', 'havn', 'tilsyn', 'puljer', 'takster'])[n % 8 + 1] || ' nr. ' || n,
        ${uuid(`(n % ${SIZE.units}) + 1`, "unit")}, 'own', t, ${uuid(`(n % ${SIZE.people}) + 1`, "person")}, t
      from a, generate_series(1, ${SIZE.cases}) n, lateral (select timestamptz '2026-11-01' - make_interval(hours => n) as t) x`);
    await run(`
      insert into app.case_handler (authority_id, case_id, person_id)
      select a.id, ${uuid("n", "case")}, ${uuid(`(n % ${SIZE.people}) + 1`, "person")} from a, generate_series(1, ${SIZE.cases}) n`);
    await run(`
      insert into app.case_entry (authority_id, case_id, at, person_id, kind, text)
      select a.id, ${uuid("n", "case")}, timestamptz '2026-11-01' - make_interval(hours => n - k), ${uuid(`(n % ${SIZE.people}) + 1`, "person")}, 'note', 'Notat nr. ' || k
      from a, generate_series(1, ${SIZE.cases}) n, generate_series(1, 3) k`);
    await run(`
      insert into app.case_document (authority_id, id, case_id, title, body_id, template, item_type, state, author_id, created_at, changed_at)
      select a.id, ${uuid("n", "document")}, ${uuid("n", "case")}, 'Fremstilling nr. ' || n, ${uuid(`(n % ${SIZE.bodies}) + 1`, "body")}, 'sag', 'case',
        case when n % 20 = 0 then 'in_approval' when n % 20 < 3 then 'draft' else 'approved' end,
        ${uuid(`(n % ${SIZE.people}) + 1`, "person")}, t, t
      from a, generate_series(1, ${SIZE.cases}) n, lateral (select timestamptz '2026-11-01' - make_interval(hours => n) as t) x`);
    const text = JSON.stringify({
      type: "doc",
      content: Array.from({ length: 3 }, (_, n) => ({
        type: "paragraph",
        content: [
          {
            type: "text",
            text: `Afsnit ${n}: forvaltningen har undersøgt forholdene og beskriver her de muligheder, der er, med deres økonomi, deres tidsplan og hvem de berører.`,
          },
        ],
      })),
    });
    await run(`
      insert into app.case_section (authority_id, document_id, key, position, kind, heading, content, words)
      select a.id, ${uuid("n", "document")}, 'afsnit-' || k, k, (array['summary', 'recommendation', 'presentation', 'economy'])[k],
        (array['Resumé', 'Indstilling', 'Sagsfremstilling', 'Økonomi'])[k], '${text}', 66
      from a, generate_series(1, ${SIZE.cases}) n, generate_series(1, 4) k`);
    await run(`
      insert into app.route_stop (authority_id, document_id, position, body_id, purpose, wished_on, state)
      select a.id, ${uuid("n", "document")}, k, ${uuid(`((n + k * 7) % ${SIZE.bodies}) + 1`, "body")}, case k when 1 then 'recommendation' else 'decision' end,
        date '2026-12-01' + n % 60, case when n % 20 < 3 then 'coming' when n % 40 = 5 and k = 1 then 'ready' else 'treated' end
      from a, generate_series(1, ${SIZE.cases}) n, generate_series(1, 2) k`);
    await run(`
      insert into app.approval (authority_id, id, document_id, round, state, started_by, started_at)
      select a.id, ${uuid("n", "approval")}, ${uuid("n", "document")}, 1, case when n % 20 = 0 then 'running' else 'approved' end,
        ${uuid(`(n % ${SIZE.people}) + 1`, "person")}, timestamptz '2026-11-01' - make_interval(hours => n)
      from a, generate_series(1, ${SIZE.cases}) n where n % 5 = 0`);
    await run(`
      insert into app.approval_step (authority_id, approval_id, position, kind, label, person_id, state, current_since, due_at, acted_by, acted_at)
      select a.id, ${uuid("n", "approval")}, k, 'person', case k when 1 then 'Leder' else 'Direktør' end,
        ${uuid(`((n / 20 + k) % ${SIZE.people}) + 1`, "person")},
        case when n % 20 <> 0 then 'approved' when k = 1 then 'current' else 'waiting' end,
        now() - make_interval(hours => n % 40), now() + make_interval(hours => n % 400 + 1),
        case when n % 20 <> 0 then ${uuid(`((n / 20 + k) % ${SIZE.people}) + 1`, "person")} end,
        case when n % 20 <> 0 then timestamptz '2026-11-02' - make_interval(hours => n) end
      from a, generate_series(1, ${SIZE.cases}) n, generate_series(1, 2) k where n % 5 = 0`);
    await run("reset session_replication_role");
    await run("analyze");
  });
}

/** SQL for the id of the n-th of a kind: the same in every run. */
function uuid(n: string | number, kind: string): string {
  return `md5('${kind} ' || (${n})::text)::uuid`;
}
