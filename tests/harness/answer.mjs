/** Answers a request; a page that is gone by then is no fault. */
export async function fulfilled(route, answer) {
  await route.fulfill(answer).catch(() => {});
}
