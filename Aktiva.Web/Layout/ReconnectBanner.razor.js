const banner = document.getElementById("components-reconnect-modal");
const retry = banner.querySelector(".reconnect-retry");

banner.addEventListener("components-reconnect-state-changed", change => {
  // The server no longer knows this page: a fresh one shows where the run stands.
  if (change.detail.state === "rejected") {
    location.reload();
  }
});

retry.addEventListener("click", reconnect);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && banner.classList.contains("components-reconnect-failed")) {
    reconnect();
  }
});

async function reconnect() {
  retry.disabled = true;
  try {
    if (!await Blazor.reconnect()) {
      location.reload();
    }
  } catch {
    // Still out of reach: the banner stays, with its button.
    banner.className = "reconnect components-reconnect-failed";
  } finally {
    retry.disabled = false;
  }
}
