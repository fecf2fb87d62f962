// Running text of one page stands whole in each language, not in the catalogue of labels.

export function AboutDa() {
  return (
    <>
      <p className="lead">
        Her ligger de dagsordener og referater, som er offentliggjort, sådan som de blev skrevet.
      </p>
      <h2>Hvad der offentliggøres</h2>
      <p>
        Hvert møde vises med tid, sted, deltagere, punkter, beslutninger og bilag. Før mødet vises
        dagsordenen, efter mødet referatet. Et bilag uden fil står med sin titel.
      </p>
      <p>
        Et lukket punkt vises med nummer og titel. Resten af punktet findes ikke i den offentlige
        del af systemet og kan derfor hverken læses eller findes ved søgning.
      </p>
      <h2>Navne</h2>
      <p>
        Navne på personer står kun, hvor de står i det offentliggjorte dokument. Der er ingen sider
        om personer, ingen opslag på navne og ingen lister over, hvad den enkelte har sagt eller
        stemt.
      </p>
      <h2 id="versioner">Versioner og fingeraftryk</h2>
      <p>
        Det, der er offentliggjort, ændres ikke. Bliver noget rettet, kommer der en ny version, og
        siden siger det. Bliver et møde trukket tilbage, står datoen og begrundelsen tilbage på
        adressen.
      </p>
      <p>
        Hver version har et fingeraftryk (SHA-256) af sit indhold i fast form (JSON efter RFC 8785)
        og bærer fingeraftrykket af versionen før. Ændres et eneste tegn i en gammel version, passer
        kæden ikke længere. Den, der driver systemet, efterprøver hele kæden med kommandoen{" "}
        <code>tingsted verify</code>, som nævner den første række, der ikke passer.
      </p>
      <h2>At henvise</h2>
      <p>
        Hvert punkt har en fast adresse og en færdig henvisning under »Citér dette«. Henvisningen
        nævner versionen og begyndelsen af dens fingeraftryk, så det altid kan ses, hvilken tekst
        der er ment.
      </p>
      <h2>Udskrift og filer</h2>
      <p>
        Hvert møde kan hentes som PDF. Er mødet læst ind fra et ældre dokument, kan dokumentet selv
        hentes ved siden af.
      </p>
    </>
  );
}

export function AboutEn() {
  return (
    <>
      <p className="lead">Here are the published agendas and minutes, as they were written.</p>
      <h2>What is published</h2>
      <p>
        Each meeting is shown with its time, place, participants, items, decisions and attachments:
        the agenda before the meeting, the minutes after it. An attachment without a file stands
        with its title.
      </p>
      <p>
        A closed item is shown with its number and title. The rest of it does not exist in the
        public part of the system, so it can be neither read nor searched.
      </p>
      <h2>Names</h2>
      <p>
        Names of people stand only where the published document prints them. There are no pages
        about people, no look-up by name and no lists of what anyone said or voted.
      </p>
      <h2 id="versioner">Versions and fingerprints</h2>
      <p>
        What is published does not change. A correction makes a new version, and the page says so.
        When a meeting is withdrawn, the date and the reason stay at its address.
      </p>
      <p>
        Each version has a fingerprint (SHA-256) of its content in a fixed form (JSON by RFC 8785)
        and carries the fingerprint of the version before. If a single character of an old version
        changes, the chain no longer fits. Whoever runs the system checks the whole chain with the
        command <code>tingsted verify</code>, which names the first row that does not fit.
      </p>
      <h2>Citing</h2>
      <p>
        Each item has a permanent address and a ready citation under “Cite this”. It names the
        version and the beginning of its fingerprint, so that it is always clear which text is
        meant.
      </p>
      <h2>Print and files</h2>
      <p>
        Each meeting can be fetched as a PDF. If it was read from an older document, that document
        can be fetched as well.
      </p>
    </>
  );
}
