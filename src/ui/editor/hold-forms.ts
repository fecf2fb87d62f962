/**
 * Lets forms of the page wait until `flush` has saved all text: who sends a case for approval sends
 * what they see. Gives back how to stop.
 */
export function holdForms(isUnsaved: () => boolean, flush: () => Promise<boolean>): () => void {
  const hold = (event: SubmitEvent) => {
    // Forms that script answers stay on the page.
    if (event.defaultPrevented || !isUnsaved()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void sendAfterwards(event.target as HTMLFormElement, event.submitter);
  };
  const sendAfterwards = async (form: HTMLFormElement, button: HTMLElement | null) => {
    if (await flush()) form.requestSubmit(button);
  };
  window.addEventListener("submit", hold);
  return () => window.removeEventListener("submit", hold);
}
