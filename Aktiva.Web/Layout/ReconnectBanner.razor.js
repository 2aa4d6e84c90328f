const banner = document.getElementById("components-reconnect-modal");
const retry = banner.querySelector(".reconnect-retry");

banner.addEventListener("components-reconnect-state-changed", change => {
  if (change.detail.state === "rejected") {
    renew();
  }
});

retry.addEventListener("click", reconnect);
banner.querySelector(".reconnect-reload").addEventListener("click", () => location.reload());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && banner.classList.contains("components-reconnect-failed")) {
    reconnect();
  }
});

async function reconnect() {
  retry.disabled = true;
  try {
    if (!await Blazor.reconnect()) {
      renew();
    }
  } catch {
    // Still out of reach: the banner stays, with its button.
    banner.className = "reconnect components-reconnect-failed";
  } finally {
    retry.disabled = false;
  }
}

// The server no longer knows this page: a fresh one shows where things stand. What is typed in and not saved stays to be read.
function renew() {
  if (document.querySelector("[data-unsaved]")) {
    banner.className = "reconnect components-reconnect-rejected";
  } else {
    location.reload();
  }
}
