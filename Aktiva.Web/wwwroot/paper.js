// Asks for the printer once all rows of a document are there: what comes last is how many they are. A document cut off is not printed as if it were whole.
addEventListener("load", () => document.querySelector("body > p:last-child") && print());
