export function remember(cookie, look) {
  const year = 365 * 24 * 60 * 60;
  document.cookie = `${cookie}=${look}; path=/; max-age=${year}; samesite=lax`;
}
