#undef W
#undef SW
#undef VF
#undef VI
#undef VU
#undef VL
#undef INLINE
