import { accountOf, FakeHost, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

it("an account's first list is there when its person is signed in, who may go at once and not come back", async () => {
  const server = new FakeServer();
  const host = new FakeHost(server);
  await host.client.start();
  const lists: boolean[] = [];
  host.client.session.subscribe(() => {
    if (host.client.session.get().kind === "signed-in")
      lists.push(server.accounts.get(accountOf(host))?.deviceList !== undefined);
  });
  await host.client.identity.signUpWithPassword({ username: "carol", password: "correct horse battery" });
  await until(() => lists.length > 0);
  await host.client.stop();
  expect(lists[0]).toBe(true);
});
