// A job's page has the search of the list that led to it in its address, and leads back to it.

const link = document.querySelector<HTMLAnchorElement>('.back a');
if (link && location.search !== '') {
  link.search = location.search;
  link.hash = `job-${link.dataset.job}`;
  link.textContent = 'Back to the search';
}

export {};
