/** Remembers whether somebody wishes keys of one letter; false when that didn't come through. Never throws. */
export async function putLetters(url: string, letters: boolean): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ letters }),
      redirect: "manual",
    });
    return answer.ok;
  } catch {
    return false;
  }
}
