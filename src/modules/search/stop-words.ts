/** Danish words that say nothing about what a text is about. They still count inside a phrase. */
export const stopWords: ReadonlySet<string> = new Set(
  `ad af alle alt altså anden andet andre at bare blev blive bliver bort burde både da de dem den
  denne der deres derfor derfra deri derimod derved det dette dig din dine disse dit dog du efter
  eller en end endnu ens er et få får før først for fordi fra gennem gør gøre gøres gjort ham han
  hans har hav havde have haves hen hende hendes her hermed hos hun hvad hvem hver hvilke hvilken
  hvilket hvis hvor hvordan hvorfor hvornår hvornar hvoraf i ifølge igen ikke imellem imod ind inden
  ingen intet ja jeg jer jeres jo kan kom komme kommer kun kunne lad lav lave laver lavet lige man
  mange med meget mellem men mens mere mig min mindre mine mit mod må måtte når nej ned noget nogle
  nogen nok nu ny og også om omkring op os over på samt se selv sig sige sin sine sit siden skal
  skulle som stor så sådan til ud uden under undervejs var ved vi vil ville vor vores vær være været`
    .split(/\s+/)
    .filter((word) => !["hav", "ny", "lav", "stor"].includes(word)),
);
