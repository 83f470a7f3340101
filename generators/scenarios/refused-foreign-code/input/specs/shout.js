throw new Error("A specification runs no programs.");
