mod blocks;
mod old;
mod repeat;
mod zones;
