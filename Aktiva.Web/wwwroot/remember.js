// Keeps small choices in this browser: cookies where the server draws with them, local storage where it does not.
export function cookie(name, value, seconds) {
  const life = seconds > 0 ? `; max-age=${seconds}` : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/${life}; samesite=lax`;
}

export function save(key, value) {
  localStorage.setItem(key, value);
}

export function load(key) {
  return localStorage.getItem(key);
}
