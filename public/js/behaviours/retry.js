// Where the data was away, looks again by itself and opens the page once it is back.

const pause = 5000;

export default function retry() {
  const timer = setInterval(async () => {
    try {
      const response = await fetch(location.href, { method: "HEAD", credentials: "same-origin", cache: "no-store" });
      if (response.status === 503) return;
    } catch {
      return;
    }
    clearInterval(timer);
    location.reload();
  }, pause);
}
