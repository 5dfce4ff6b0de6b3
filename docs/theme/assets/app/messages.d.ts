// Written by `python -m tools.message_types` from checklists/messages.py. Do not edit.

/** `v`: the page's build; `about`: a definition's id; `today`: ISO date; `given`: answers by field id. `also`: names of outputs that take time to make and are wanted now, being open on the page. */
export interface Request {
  v: string;
  id: number;
  ask: "letter.draft" | "checklist.review" | "deadline.due" | "timeline.review" | "calendar.ics" | "calendar.read" | "goal.review" | "log.review" | "wording.check" | "names.remove" | "report.pdf";
  about: string;
  today: string;
  given: Record<string, string | string[]>;
  also: string[];
}

/** `kind` is the name of a class in model/errors.py; `message` is a plain sentence. */
export interface AnswerError {
  kind: string;
  message: string;
}

/** `html`: elements with `data-output`; `data`: what the page needs besides, such as problems by field. */
export interface Response {
  id: number;
  ok: boolean;
  html?: string;
  data?: Record<string, any>;
  error?: AnswerError;
}
