// What the software can vouch for; the authority registers its own statement at was.digst.dk.

export function AccessibilityDa({ authority }: { authority: string }) {
  return (
    <>
      <p className="lead">
        {authority} vil have, at alle kan læse det, der er besluttet. Erklæringen gælder disse
        sider.
      </p>
      <h2>Overholdelse</h2>
      <p>
        Siderne er lavet efter WCAG 2.1 på niveau A og AA. De virker uden JavaScript, kan bruges med
        tastatur alene, kan forstørres til 400 % og har en rækkefølge af overskrifter, som en
        skærmlæser kan følge.
      </p>
      <h2>Indhold, der kan være utilgængeligt</h2>
      <ul>
        <li>
          Ældre dokumenter og bilag hentes, som de blev afleveret. De kan være indscannede eller
          mangle opmærkning. Mødets egen side har teksten i tilgængelig form.
        </li>
        <li>
          Tekster, der er læst ind fra ældre dokumenter, kan have tabeller eller lister, som er
          genkendt forkert.
        </li>
      </ul>
      <h2>Sådan er det prøvet</h2>
      <p>
        Hver side prøves automatisk med axe-core og html-validate, hver gang softwaren ændres.
        Automatiske prøver finder ikke alt.
      </p>
      <h2>Sig til</h2>
      <p>
        Finder du noget, du ikke kan bruge, så skriv til {authority}. Vi sender dig indholdet i en
        form, du kan bruge, og retter fejlen. Er du ikke tilfreds med svaret, kan du klage til{" "}
        <a href="https://www.digst.dk/">Digitaliseringsstyrelsen</a>, som fører tilsyn.
      </p>
    </>
  );
}

export function AccessibilityEn({ authority }: { authority: string }) {
  return (
    <>
      <p className="lead">
        {authority} wants everyone to be able to read what was decided. The statement covers these
        pages.
      </p>
      <h2>Conformance</h2>
      <p>
        The pages are made to WCAG 2.1, levels A and AA. They work without JavaScript, by keyboard
        alone and at 400 % zoom, and their headings follow an order that a screen reader can use.
      </p>
      <h2>Content that may not be accessible</h2>
      <ul>
        <li>
          Older documents and attachments are offered as they were handed in. They may be scanned or
          untagged. The meeting’s own page has the text in an accessible form.
        </li>
        <li>
          Texts read from older documents may have tables or lists that were recognised wrongly.
        </li>
      </ul>
      <h2>How it was tested</h2>
      <p>
        Every page is tested automatically with axe-core and html-validate whenever the software
        changes. Automatic tests do not find everything.
      </p>
      <h2>Tell us</h2>
      <p>
        If you meet something you can’t use, write to {authority}. We will send you the content in a
        form that you can use, and mend the fault. If the answer does not satisfy you, you can
        complain to the supervising{" "}
        <a href="https://www.digst.dk/">Agency for Digital Government</a>.
      </p>
    </>
  );
}
