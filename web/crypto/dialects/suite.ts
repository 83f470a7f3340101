/** Names the algorithms and encodings a stored state belongs to. */
export type Suite = "tenchat1" | "p2p-python" | "p2p-client";
