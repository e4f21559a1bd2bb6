// The large files by how many bytes they have: those always needed, and those of each renderer.
export const parts = JSON.parse(document.getElementById("parts").textContent);
