/** What several walks do, by what the screen says. */
import type { Person } from "../e2e/browser.ts";

export const sees = ({ page }: Person, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

export const press = ({ page }: Person, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();

/** An observer takes a seat: nobody waits for them to be ready. */
export async function watch({ page }: Person, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("textbox", { name: /name/i }).first().fill(name);
  await page.getByRole("button", { name: "Take my seat" }).click();
  await page.getByRole("heading", { name: "Plan" }).waitFor();
}

export async function endRoom(host: Person): Promise<void> {
  const end = host.page.getByRole("button", { name: "End the room", exact: true });
  await press(host, "Room menu");
  await end.click();
  await host.page.getByRole("button", { name: "Keep as it is" }).waitFor();
  await end.click();
}
