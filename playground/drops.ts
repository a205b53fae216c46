/** Files that are dropped. One that misses its place is not opened by the browser, which would leave the page and the text in it. */
export function acceptFiles(element: HTMLElement, onFile: (file: File) => void): void {
  const leave = () => element.classList.remove('dropping')
  element.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) element.classList.add('dropping')
  })
  element.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) leave()
  })
  element.addEventListener('drop', ({ dataTransfer }) => {
    leave()
    const file = dataTransfer?.files[0]
    if (file) onFile(file)
  })
}

export function keepMissedFilesOut(): void {
  for (const type of ['dragover', 'drop'] as const)
    document.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
}
