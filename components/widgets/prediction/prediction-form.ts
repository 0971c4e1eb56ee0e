/** What the buttons of a prediction need to know of its form where they stand outside it. */

/** id of the form of the prediction that a card asks */
export const CARD_PREDICTION = "card-prediction";

/** Name of a submit button that skips the question. */
export const SKIP = "skip";
