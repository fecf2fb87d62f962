import { Alert, Button } from "../../../ui/index.ts";
import type { PublishView } from "../publish-view.ts";

/** What stands in the way of publishing, and the button that does it. */
export function PublishForm({ view, publicPath }: { view: PublishView; publicPath: string }) {
  const held = view.items.filter((item) => item.hold !== null).length;
  return (
    <section>
      <p>
        Offentligheden får de åbne punkter. Af lukkede punkter vises kun nummer og den neutrale
        titel.
        {held > 0 && ` ${held === 1 ? "Ét punkt holdes" : `${held} punkter holdes`} tilbage.`}
      </p>
      {view.undecided > 0 && (
        <Alert kind="warning">
          {view.undecided === 1
            ? "Ét forslag til anonymisering skal afgøres først."
            : `${view.undecided} forslag til anonymisering skal afgøres først.`}
        </Alert>
      )}
      {view.isPublished && (
        <p>
          <a href={publicPath}>Se den offentlige udgave</a>
        </p>
      )}
      {view.mayPublish ? (
        <form method="post" className="actions">
          <Button name="handling" value="offentliggoer">
            {view.isPublished ? "Offentliggør igen" : "Offentliggør referatet"}
          </Button>
        </form>
      ) : (
        <p className="quiet">Referatet kan offentliggøres, når det er godkendt.</p>
      )}
    </section>
  );
}
