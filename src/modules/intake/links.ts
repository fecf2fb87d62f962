/** Links in a section's text: `<https://…>`, bare addresses, and `[title](https://…)`. A target that was lost ("#") is no link. */
export function linksIn(text: string): { title: string; url: string }[] {
  const found = text.matchAll(
    /\[(?<title>(?:\\.|[^\]\\])*)\]\((?<target>https?:\/\/[^\s)]+)\)|(?<bare>https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/g,
  );
  return [...found].map(({ groups }) => {
    const url = groups?.["target"] ?? groups?.["bare"] ?? "";
    return { title: groups?.["title"]?.replaceAll(/\\(.)/g, "$1") ?? url, url };
  });
}
