/** Turbo: pages change without loading everything anew. Brought by main.ts when it is of use. */
import '@hotwired/turbo';
