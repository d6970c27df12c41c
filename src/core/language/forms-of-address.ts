/** What Vietnamese puts before the name of a person, and of nothing else. */
export const titlesOfPeople = ['đồng chí', 'dong chi', 'đ/c', 'đ.c', 'đc', 'ông', 'bà'] as const;

/** What people call each other before a name; the words have other uses as well. */
export const familiarTitles = ['anh', 'chị', 'em', 'cô', 'chú', 'bác', 'thầy', 'cụ', 'cháu'] as const;
