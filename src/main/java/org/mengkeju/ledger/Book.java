package org.mengkeju.ledger;

/** What is kept apart: a transfer never leaves its book, and each book has a chain of its own. */
public enum Book {
    /** Money under contracts: instalments, royalties, what is held in trust, proceeds (fen). */
    MONEY,
    /** 蒙科聚积分 (points). */
    POINTS,
    /** Innovation vouchers 创新券 (fen). */
    VOUCHERS,
    /** Subsidies after the fact 后补助 (fen). */
    SUBSIDIES,
    /** Project money by milestones (fen). */
    GRANTS
}
