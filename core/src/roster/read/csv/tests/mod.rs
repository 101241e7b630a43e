mod columns;
mod dates;
mod times;
