import { askRelayBy } from "./ask-relay.ts";

const plain = new Set(["127.0.0.1:4801"]);

describe("asking a relay", () => {
  it("goes over https, or http where that is said of it, and says the question and nothing else", async () => {
    const asked: [string, RequestInit][] = [];
    const send = async (address: string, init: RequestInit): Promise<Response> => {
      asked.push([address, init]);
      return new Response("ok");
    };
    const ask = askRelayBy(send as typeof fetch, plain);
    expect(await ask("relay.example.org:8443", "/send", { hash: "aa" })).toEqual({ status: 200, body: "ok" });
    await ask("127.0.0.1:4801", "/fetch", {});
    await ask("127.0.0.1:4802", "/fetch", {});
    expect(asked.map(([address]) => address)).toEqual([
      "https://relay.example.org:8443/send",
      "http://127.0.0.1:4801/fetch",
      "https://127.0.0.1:4802/fetch",
    ]);
    const { signal: _signal, ...said } = asked[0]![1];
    expect(said).toEqual({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"hash":"aa"}',
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  });

  it("reads JSON whatever it is called, and no more than a relay has to say", async () => {
    const whole = askRelayBy(async () => new Response('{"messages":[]}', { status: 503 }), plain);
    expect(await whole("relay.example.org:8443", "/fetch", {})).toEqual({ status: 503, body: { messages: [] } });
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const ask = askRelayBy(async () => new Response(endless), plain);
    await expect(ask("relay.example.org:8443", "/fetch", {})).rejects.toThrow("more than a relay has to say");
    expect(given).toBeLessThan(20);
  });
});
