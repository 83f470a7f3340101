import { deviceName } from "./device-name.ts";

describe("deviceName", () => {
  it("names browser and system in a few words", () => {
    expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe(
      "Firefox on Linux",
    );
    expect(
      deviceName(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
      ),
    ).toBe("Chrome on Android");
    expect(deviceName("curl/8")).toBe("Browser");
  });
});
