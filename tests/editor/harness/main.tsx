import { useState } from "react";
import { createRoot } from "react-dom/client";
import {
  AttachmentDrop,
  type Comment,
  CommentsPane,
  DocumentEditor,
  type EditedSection,
  type ListedAttachment,
  PdfPreview,
} from "../../../src/ui/editor/index.ts";
import "../../../src/ui/styles/main.scss";
import "../../../src/ui/styles/work.scss";
import "../../../src/ui/styles/editor.scss";

interface Around {
  comments: Comment[];
  attachments: ListedAttachment[];
  mostBytes: number;
}

const load = async (path: string): Promise<unknown> => (await fetch(path)).json();
const { sections } = (await load("/data")) as { sections: EditedSection[] };
const first = (await load("/around")) as Around;

function Page() {
  const [around, setAround] = useState(first);
  const reload = () => void load("/around").then((loaded) => setAround(loaded as Around));
  return (
    <>
      <h1>Ny havnepromenade</h1>
      <div className="with-comments">
        <DocumentEditor sections={sections} owner="person-1" />
        <CommentsPane comments={around.comments} addUrl="/kommentarer" onChanged={reload} />
      </div>
      <h2>Bilag</h2>
      <AttachmentDrop
        attachments={around.attachments}
        uploadUrl="/bilag"
        orderUrl="/bilag/orden"
        mostBytes={around.mostBytes}
        onChanged={reload}
      />
      <PdfPreview url="/bilag.pdf" title="Havneplan" />
      <PdfPreview url="/ikke-en.pdf" title="Ødelagt fil" />
      <form method="post" action="/send">
        <button>Send til godkendelse</button>
      </form>
    </>
  );
}

createRoot(document.querySelector("main")!).render(<Page />);
