// Shows the project's files as they are: when they change, the page is fetched anew.

const pause = 2000;
const patience = 5;

export async function watch(state) {
  let failures = 0;
  while (failures < patience) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (document.hidden) continue;
    try {
      const response = await fetch("/api/v1/state.json");
      const found = await response.json();
      failures = 0;
      if (found.state !== state) return location.reload();
    } catch {
      failures += 1;
    }
  }
}
