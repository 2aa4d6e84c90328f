// Asks for the printer once all rows of a document are there.
addEventListener("load", () => print());
