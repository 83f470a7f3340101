import { redact } from "./redact.ts";

describe("redaction of log fields", () => {
  it("hides every field whose name promises a secret, however deep it lies", () => {
    const logged = JSON.stringify(
      redact({
        deviceId: "d1",
        request: { authorization: "Bearer abc", headers: [{ cookie: "c" }] },
        keys: [{ wrappedKey: "AAAA" }],
        ciphertext: "BBBB",
        refreshToken: "CCCC",
        password: "hunter2hunter2",
      }),
    );
    expect(logged).toContain("d1");
    for (const secret of ["abc", '"c"', "AAAA", "BBBB", "CCCC", "hunter2"]) expect(logged).not.toContain(secret);
  });

  it("hides tokens inside sentences and addresses", () => {
    const text = String(redact("GET /v1/socket?ticket=s3cr3t with Bearer eyJhbGciOi.eyJzdWIiOi.c2ln failed"));
    expect(text).toBe("GET /v1/socket?ticket=[redacted] with [redacted] failed");
  });

  it("keeps of an error its type, code and sentence, but not the statement and its parameters", () => {
    const error = Object.assign(new Error("duplicate row"), { code: "23505", query: "INSERT", parameters: ["alice"] });
    const logged = JSON.stringify(redact({ error }));
    expect(logged).toContain("duplicate row");
    expect(logged).toContain("23505");
    expect(logged).not.toContain("alice");
  });
});
