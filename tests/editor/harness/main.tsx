import { createRoot } from "react-dom/client";
import { DocumentEditor, type EditedSection } from "../../../src/ui/editor/index.ts";
import "../../../src/ui/styles/main.scss";
import "../../../src/ui/styles/work.scss";
import "../../../src/ui/styles/editor.scss";

interface Given {
  sections: EditedSection[];
}

const given = (await (await fetch("/data")).json()) as Given;

createRoot(document.querySelector("main")!).render(
  <>
    <h1>Ny havnepromenade</h1>
    <DocumentEditor sections={given.sections} owner="person-1" />
    <a href="/data">Videre</a>
  </>,
);
