/**
 * While a dialog is open, the page behind it is hidden from screen readers. The library that hides it (Tabster) shows it
 * again when the dialog closes, but not where it goes together with its last dialog: then the whole page would stay
 * silent. So whoever removes the last dialog, the page is shown.
 */
export function keepPageShown(page: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    if (page.getAttribute('aria-hidden') === 'true' && !document.querySelector('[aria-modal="true"]'))
      page.removeAttribute('aria-hidden');
  });
  // Dialogs stand beside the page, each in an element of its own.
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}
