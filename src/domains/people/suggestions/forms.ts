import { type DismissalReason, dismissalReasons, type SuggestingPage, suggestingPages } from './model.ts';

/** The buttons of the form send no other; who sends nothing has said no reason. */
export function readReason(form: URLSearchParams): DismissalReason {
  return dismissalReasons.find((reason) => reason === form.get('reason')) ?? 'other';
}

export function readPage(form: URLSearchParams): SuggestingPage {
  return suggestingPages.find((page) => page === form.get('from')) ?? 'suggestions';
}
